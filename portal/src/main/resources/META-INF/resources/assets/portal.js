// What htmx does not do: photos sent in pieces (they go on after a lost connection), a word when the session is over, and the dialogue
// before something that cannot be undone. Pages can be read, and simple forms sent, without it.
"use strict";
(() => {
  const say = (element, text) => { if (element) { element.textContent = text; } };

  // The session is over, or something does not answer: what was typed stays on the page and is said not to be saved.
  const show = id => { document.getElementById(id).hidden = false; };
  const notSaved = event => {
    const place = event.detail.elt.querySelector?.(".saved");
    if (place) { say(place, place.dataset.failed); }
  };
  document.addEventListener("htmx:responseError", event => {
    show(event.detail.xhr.status === 499 || event.detail.xhr.status === 401 ? "session-over" : "no-connection");
    notSaved(event);
  });
  document.addEventListener("htmx:sendError", event => { show("no-connection"); notSaved(event); });
  document.addEventListener("htmx:afterOnLoad", () => { document.getElementById("no-connection").hidden = true; });

  // A form that saves itself has unsaved words from the first key until the service has taken them.
  document.addEventListener("input", event => { event.target.closest("form[hx-post]")?.setAttribute("data-unsaved", ""); });
  document.addEventListener("htmx:afterRequest", event => {
    if (event.detail.successful) { event.detail.elt.removeAttribute?.("data-unsaved"); }
  });

  // What was refused is read first.
  window.addEventListener("DOMContentLoaded", () => document.querySelector(".problem[role=alert]")?.focus());

  // A long text is kept until it has arrived: should the session be over when it is sent, it stands in the form again afterwards.
  const texts = form => [...form.querySelectorAll("textarea[name], input[name]:not([type=hidden], [type=file], [type=checkbox], [type=radio])")];
  const draft = form => "draft:" + window.location.pathname + ":" + form.getAttribute("action");
  document.addEventListener("submit", event => {
    if (event.target.matches("form.form:not([data-upload])")) {
      const typed = texts(event.target).map(field => [field.name, field.value]);
      sessionStorage.setItem(draft(event.target), JSON.stringify(typed));
      sessionStorage.setItem("draft sent", draft(event.target));
    }
  });
  window.addEventListener("DOMContentLoaded", () => {
    if (document.querySelector(".note.done")) { sessionStorage.removeItem(sessionStorage.getItem("draft sent")); }
    document.querySelectorAll("form.form").forEach(form => {
      const kept = sessionStorage.getItem(draft(form));
      if (kept && !document.querySelector(".problem[role=alert]")) {
        const typed = JSON.parse(kept);
        texts(form).forEach((field, place) => {
          const [name, value] = typed[place] ?? [];
          if (name === field.name && value) { field.value = value; }
        });
      }
      sessionStorage.removeItem(draft(form));
    });
  });

  // A form that opens in its place: only one at a time, and the keyboard goes on in it.
  document.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.target.classList.contains("inline")) {
      if (document.querySelector("form[data-unsaved]")) {
        event.detail.shouldSwap = false;
        document.querySelector("form[data-unsaved] .saved").scrollIntoView();
        return;
      }
      document.querySelectorAll(".inline").forEach(place => { if (place !== event.detail.target) { place.replaceChildren(); } });
    }
  });
  document.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target.classList.contains("inline")) {
      event.detail.target.querySelector("select, textarea, input:not([type=hidden])")?.focus();
    }
  });

  // <form data-sure="…"> or <button data-sure="…">
  document.addEventListener("submit", event => {
    const question = event.submitter?.dataset.sure ?? event.target.dataset.sure;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  // Uploads: tus 1.0, through /files, in pieces of a megabyte. A file that was begun is remembered by name, size and day.
  const PIECE = 1024 * 1024;
  const UPLOADS = "/files/evidence/uploads";
  const TUS = { "Tus-Resumable": "1.0.0", "X-Requested-With": "JavaScript" };
  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
  const memory = file => "upload:" + [file.name, file.size, file.lastModified].join(":");
  const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

  const standing = async file => {
    const address = sessionStorage.getItem(memory(file));
    if (!address) { return null; }
    const answer = await fetch(address, { method: "HEAD", headers: TUS });
    return answer.ok ? { address, offset: Number(answer.headers.get("Upload-Offset")) } : null;
  };

  const begin = async file => {
    const answer = await fetch(UPLOADS, { method: "POST", headers: { ...TUS, "Upload-Length": String(file.size),
      "Upload-Metadata": "filename " + base64(file.name) + ",filetype " + base64(file.type || "application/octet-stream") } });
    if (!answer.ok) { throw await problem(answer); }
    const address = UPLOADS + "/" + answer.headers.get("Location").split("/").pop();
    sessionStorage.setItem(memory(file), address);
    return { address, offset: 0 };
  };

  const problem = async answer => {
    if (answer.status === 499 || answer.status === 401) { document.getElementById("session-over").hidden = false; }
    let detail = "";
    try { detail = (await answer.json()).detail; } catch (notJson) { /* the status says enough */ }
    const error = new Error(detail || String(answer.status));
    error.final = answer.status < 500 && answer.status !== 409 && answer.status !== 423 && answer.status !== 429;
    return error;
  };

  const send = async (file, progress) => {
    for (let attempt = 0; ; ) {
      try {
        let upload = await standing(file) ?? await begin(file);
        while (upload.offset < file.size) {
          progress.value = upload.offset / file.size;
          const answer = await fetch(upload.address, { method: "PATCH", body: file.slice(upload.offset, upload.offset + PIECE),
            headers: { ...TUS, "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(upload.offset) } });
          if (!answer.ok) { throw await problem(answer); }
          upload.offset = Number(answer.headers.get("Upload-Offset"));
          attempt = 0;
        }
        progress.value = 1;
        return upload.address.split("/").pop();
      } catch (error) {
        if (error.final || ++attempt > 30) { throw error; }
        await pause(Math.min(1000 * attempt, 10000));
      }
    }
  };

  const sent = new WeakSet();

  // <form data-upload> with <input type="file" multiple>, <ul class="uploads"> and <template> for one file's line
  const uploadAll = async form => {
    const input = form.querySelector("input[type=file]");
    const list = form.querySelector(".uploads");
    const button = form.querySelector("button:not([type=button])");
    button.disabled = true;
    let failed = 0;
    list.querySelectorAll(".failed").forEach(line => line.remove());
    for (const file of [...input.files].filter(file => !sent.has(file))) {
      const line = form.querySelector("template").content.firstElementChild.cloneNode(true);
      const progress = line.querySelector("progress");
      const state = line.querySelector(".state");
      say(line.querySelector(".name"), file.name);
      list.append(line);
      try {
        const fields = new FormData(form);
        fields.delete(input.name);
        fields.set("upload", await send(file, progress));
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields),
          headers: { "X-Requested-With": "JavaScript", Accept: "application/json" } });
        if (!answer.ok) { throw await problem(answer); }
        sessionStorage.removeItem(memory(file));
        sent.add(file);
        say(state, list.dataset.done);
      } catch (error) {
        failed++;
        line.classList.add("failed");
        say(state, list.dataset.failed + " " + error.message);
      }
    }
    button.disabled = false;
    if (!failed && input.files.length) { window.location.assign(form.dataset.upload); }
  };

  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.upload && !event.defaultPrevented && form.querySelector("input[type=file]").files.length) {
      event.preventDefault();
      uploadAll(form);
    }
  });

  // While something is being sent or is not saved yet, leaving the page asks first.
  document.addEventListener("submit", event => { event.target.removeAttribute("data-unsaved"); });
  window.addEventListener("beforeunload", event => {
    if (document.querySelector("form[data-upload] button[disabled], form[data-unsaved]")) { event.preventDefault(); }
  });
})();
