// Files that are dropped onto a page of the server -> a form that sends their texts.
addEventListener("dragover", (event) => {
  if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
});
addEventListener("drop", async (event) => {
  const files = [...event.dataTransfer.files];
  if (!files.length) return;
  event.preventDefault();
  const texts = await Promise.all(files.map((file) => file.text()));
  const form = Object.assign(document.createElement("form"), { method: "post", action: "/articles", hidden: true });
  files.forEach((file, at) => {
    for (const [name, value] of [["name", file.name], ["text", texts[at]]])
      form.append(Object.assign(document.createElement("textarea"), { name, value }));
  });
  document.body.append(form);
  form.submit();
});
