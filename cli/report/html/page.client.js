// Runs in the report, in a browser: filters, search, and the keys.
const form = document.querySelector('.filters');
const findings = [...document.querySelectorAll('.finding')];
const diffs = [...document.querySelectorAll('.diff')];
const sections = [...document.querySelectorAll('section.step')];

const chosen = (name) =>
  new Set([...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));

function filter() {
  const levels = chosen('level');
  const steps = chosen('step');
  const text = form.elements.text.value.trim().toLowerCase();
  const says = (element) => text === '' || element.textContent.toLowerCase().includes(text);
  let shown = 0;
  for (const finding of findings) {
    const wanted = levels.has(finding.dataset.level) && steps.has(finding.dataset.step) && says(finding);
    finding.hidden = !wanted;
    if (wanted) shown += 1;
  }
  for (const diff of diffs) {
    diff.hidden = !diff.dataset.levels.split(' ').some((level) => levels.has(level)) || !says(diff);
  }
  for (const section of sections) {
    const empty = [...section.querySelectorAll('.diff')].every((diff) => diff.hidden);
    section.hidden = empty || !steps.has(section.dataset.step);
  }
  form.querySelector('output').textContent = `${shown} of ${findings.length} findings`;
}

function move(by) {
  const visible = findings.filter((finding) => !finding.hidden);
  const at = visible.indexOf(document.activeElement?.closest('.finding'));
  const next = visible[at === -1 ? (by > 0 ? 0 : visible.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input[type=search]')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key === 'j') move(1);
  else if (event.key === 'k') move(-1);
  else if (event.key === 'Enter' && event.target.matches('.finding'))
    event.target.querySelector('a')?.click();
  else if (event.key === '/') form.elements.text.focus();
  else return;
  event.preventDefault();
});

filter();
