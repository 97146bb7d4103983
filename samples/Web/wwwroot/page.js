import { copy } from "./copy.js";
import { follow } from "./follow.js";

const find = (id) => document.getElementById(id);

/** Ends what an earlier call of `start` began: after a long interruption, the server builds the page anew. */
let earlier = null;

/** Brings the page to life. `composer` is the component that sends messages. */
export function start(composer) {
  earlier?.abort();
  earlier = new AbortController();
  const { signal } = earlier;
  const form = find("composer");
  const message = find("message");
  const toEnd = follow(find("conversation"), find("turns"), find("latest"));

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    message.focus();
    const fault = refuse(form, message) ?? await send(composer, message.value);
    tell(message, fault);
    if (!fault) {
      message.value = "";
      count(form, message);
      toEnd();
    }
  });

  message.addEventListener("input", () => {
    tell(message, message.value.length > limit(form) ? form.dataset.tooLong : null);
    count(form, message);
  });

  message.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      find("stop").click();
    }
  }, { signal });

  find("latest").addEventListener("click", () => {
    message.focus();
    toEnd();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-copy-code]")) {
      copy(button, button.closest("figure").querySelector("code").textContent);
    } else if (button?.matches("[data-keeps-focus]") && button === document.activeElement) {
      // The button is about to vanish or to be disabled. Without this, the keyboard would start at the top of the page.
      message.focus();
    }
  }, { signal });

  count(form, message);
}

const limit = (form) => Number(form.dataset.limit);

const refuse = (form, message) =>
  !message.value.trim() ? form.dataset.blank : message.value.length > limit(form) ? form.dataset.tooLong : null;

async function send(composer, text) {
  try {
    return await composer.invokeMethodAsync("Send", text.toWellFormed?.() ?? text);
  } catch {
    return "The message could not be sent, because the connection to the server is lost.";
  }
}

function tell(message, fault) {
  const line = find("fault");
  line.hidden = !fault;
  line.textContent = fault ?? "";
  message.setAttribute("aria-invalid", String(Boolean(fault)));
}

function count(form, message) {
  const line = find("count");
  line.textContent = `${message.value.length.toLocaleString("en")} of ${limit(form).toLocaleString("en")}`;
  line.classList.toggle("over", message.value.length > limit(form));
}
