# Prints an OpenAPI document in YAML, block style, without its prose: descriptions, summaries and examples. A property that has
# one of these names stays; what consisted of prose alone becomes empty.
function put(text) {
  match(text, /^ */)
  if (held ~ /:$/ && RLENGTH <= held_indent && text !~ /^ *- /) held = held " {}"
  if (held != "") print held
  held = text
  held_indent = RLENGTH
}
{
  match($0, /^ */)
  indent = RLENGTH
  text = substr($0, indent + 1)
  if (text == "") { next }
  if (skipping && indent > skipped) next
  skipping = 0

  while (text ~ /^- /) { text = substr(text, 3); indent += 2 }
  while (depth > 0 && indents[depth] >= indent) depth--
  parent = keys[depth]
  if (text ~ /^[^ ]+:( |$)/) {
    key = text
    sub(/:.*$/, "", key)
    if (key ~ /^(description|summary|examples?)$/ && parent != "properties") { skipping = 1; skipped = indent; next }
    indents[++depth] = indent
    keys[depth] = key
  }
  put($0)
}
END { put("") }
