// Runs the application before a gateway of its own and uses its page as a person would.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { Gateway } from "./gateway.mjs";

const [application, folder] = process.argv.slice(2);
const patience = 20_000;

// Whatever hangs: a check that does not end has failed.
setTimeout(() => {
  console.error("The page was not checked within two minutes.");
  server?.kill("SIGKILL");
  process.exit(1);
}, 120_000).unref();

const gateway = new Gateway();
const server = spawn("dotnet", [application, "--urls", "http://127.0.0.1:0", "--contentRoot", resolve(folder)], {
  env: { ...process.env, INFERENCE_GATEWAY_URL: await gateway.start(), INFERENCE_GATEWAY_API_KEY: "", LLM_PROVIDER: "", LLM_MODEL: "" },
  stdio: ["ignore", "pipe", "inherit"],
});
const listening = address(server);
listening.catch(() => {}); // Told where it is waited for.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  timeout: patience,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let checks = 0;
let failed = false;
try {
  const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(await listening);

  const question = page.getByLabel("Your question");
  const ask = page.getByRole("button", { name: "Ask" });
  const cancel = page.getByRole("button", { name: "Cancel" });
  const status = page.getByRole("status");
  const error = page.getByRole("alert");
  const answer = page.locator("#answer");

  await check("An answer is shown as it comes", async () => {
    await question.fill("Tell me a story.");
    await ask.click();
    const call = await gateway.call();
    assert.equal(call.question, "Tell me a story.");
    call.say("Once <b>upon</b>");
    await shows(answer, "Once <b>upon</b>");
    assert.equal(await answer.getAttribute("aria-busy"), "true");
    assert.ok(await ask.isDisabled());
    call.say("\na time 🐝");
    call.end();
    await shows(answer, "Once <b>upon</b>\na time 🐝");
    await shows(status, "Done, 42 tokens");
    assert.equal(await answer.getAttribute("aria-busy"), "false");
    assert.ok(await cancel.isDisabled());
  });

  await check("Enter asks, Shift+Enter begins a new line", async () => {
    await question.fill("one");
    await question.press("Shift+Enter");
    await question.pressSequentially("two");
    await question.press("Enter");
    const call = await gateway.call();
    assert.equal(call.question, "one\ntwo");
    call.end();
    await shows(status, "Done, 42 tokens");
  });

  for (const [name, stop] of [["The button", () => cancel.click()], ["Escape", () => page.keyboard.press("Escape")]]) {
    await check(`${name} cancels the call to the model, and keeps what has come`, async () => {
      await ask.click();
      const call = await gateway.call();
      call.say("Once upon");
      await shows(answer, "Once upon");
      await stop();
      await shows(status, "Cancelled");
      await call.aborted;
      assert.equal(await answer.textContent(), "Once upon");
      assert.ok(await error.isHidden());
      assert.ok(await ask.isEnabled());
    });
  }

  await check("An answer that is cut is shown with an error", async () => {
    await ask.click();
    const call = await gateway.call();
    call.say("Once");
    await shows(answer, "Once");
    call.cut();
    await shows(error, "The answer was cut off: what is shown is only a part of it.");
    assert.equal(await answer.textContent(), "Once");
  });

  await check("A refusal is shown, and the next answer takes its place", async () => {
    await ask.click();
    (await gateway.call()).refuse(401);
    await shows(error, "The model could not answer. The log of this application says why.");
    await ask.click();
    const call = await gateway.call();
    assert.ok(await error.isHidden());
    call.say("Better.");
    call.end();
    await shows(answer, "Better.");
  });

  await check("A phone shows the page without scrolling sideways", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  });

  await check("Nothing went wrong in the page", async () => assert.deepEqual(faults, []));

  if (process.env.SCREENSHOT) {
    await page.setViewportSize({ width: 900, height: 700 });
    await page.screenshot({ path: process.env.SCREENSHOT });
  }
} catch (fault) {
  failed = true;
  console.error(fault);
} finally {
  await browser.close();
  server.kill();
  gateway.stop();
}

console.log(`samples/Web: ${checks} checks of the page passed${failed ? ", then one failed" : ""}`);
process.exitCode = failed ? 1 : 0;

async function check(name, run) {
  try {
    await run();
  } catch (fault) {
    throw new Error(`${name}: ${fault.message}`, { cause: fault });
  }

  checks++;
  console.log(`ok ${name}`);
}

/** Waits until an element says this and nothing else. */
async function shows(element, text) {
  const handle = await element.elementHandle();
  try {
    await handle.evaluate((node, wanted) => new Promise((shown, reject) => {
      const end = setTimeout(() => reject(new Error(`"${node.textContent}" is shown, not "${wanted}"`)), 10_000);
      const look = () => {
        if (node.textContent === wanted && !node.hidden) {
          clearTimeout(end);
          shown();
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    }), text);
  } finally {
    await handle.dispose();
  }
}

/** What the application says that it listens at. */
function address(application) {
  return new Promise((found, failed) => {
    let said = "";
    application.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const [url] = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(said) ?? [];
      if (url) {
        found(url);
      }
    });
    application.on("close", () => failed(new Error(`The application ended:\n${said}`)));
  });
}
