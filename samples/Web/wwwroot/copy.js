const shown = 2000;

/** Copies a text and says so in the button and to screen readers. */
export async function copy(button, text) {
  const done = await write(text);
  const label = button.dataset.label ??= button.textContent;
  button.textContent = done ? "Copied" : "Not copied";
  document.getElementById("copied").textContent = done ? "Copied" : "The browser does not allow copying.";
  clearTimeout(button.timer);
  button.timer = setTimeout(() => {
    button.textContent = label;
    document.getElementById("copied").textContent = "";
  }, shown);
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeWithoutPermission(text);
  }
}

/** The clipboard exists only on pages with HTTPS and of this machine, and may be forbidden. */
function writeWithoutPermission(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return done;
}
