import { events } from "./events.js";

const find = (id) => document.getElementById(id);
const form = find("form");
const question = find("question");
const answer = find("answer");
const status = find("status");
const error = find("error");

/** Ends the call that is under way; null while there is none. */
let call = null;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!call && question.value.trim()) {
    ask(question.value);
  }
});

question.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

find("cancel").addEventListener("click", () => call?.abort());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    call?.abort();
  }
});

async function ask(text) {
  call = new AbortController();
  answer.textContent = "";
  error.hidden = true;
  show("Asking …", true);
  try {
    const response = await fetch("ask", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify({ text }),
      signal: call.signal,
    });
    if (!response.ok) {
      throw new Error(`The server answered with ${response.status}.`);
    }

    show(await read(response.body), false);
  } catch (failure) {
    fail(failure);
  } finally {
    call = null;
  }
}

/** Shows the answer piece by piece; returns what to say at its end. */
async function read(body) {
  for await (const { event, data } of events(body)) {
    const said = JSON.parse(data);
    switch (event) {
      case "text":
        answer.append(said.text);
        show("Answering …", true);
        break;
      case "done":
        return [said.isTruncated ? "Stopped at the limit on tokens" : "Done", said.tokens ? `${said.tokens} tokens` : ""].filter(Boolean).join(", ");
      case "error":
        throw new Error(said.message);
    }
  }

  // Neither done nor error: the connection to this page's own server broke.
  throw new Error("The connection was lost: what is shown is only a part of the answer.");
}

function fail(failure) {
  if (call.signal.aborted) {
    show("Cancelled", false);
    return;
  }

  show("", false);
  error.textContent = failure instanceof TypeError ? "The server cannot be reached." : failure.message;
  error.hidden = false;
}

function show(text, isBusy) {
  status.textContent = text;
  answer.setAttribute("aria-busy", String(isBusy));
  find("send").disabled = isBusy;
  find("cancel").disabled = !isBusy;
}
