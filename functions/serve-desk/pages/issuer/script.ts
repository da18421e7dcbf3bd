/** Puts a file that is chosen into the text of the logo, and takes colours that are chosen; without it both are done by hand. */
export const issuerScript = `
const file = document.getElementById('file');
const logo = document.getElementById('logo');
const colours = document.getElementById('colours');
if (file && logo) {
  file.closest('[hidden]').hidden = false;
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (chosen && chosen.size < 1000000) logo.value = await chosen.text();
  });
}
for (const colour of document.querySelectorAll('input[type=color]'))
  colour.addEventListener('input', () => { colours.checked = true; });`;
