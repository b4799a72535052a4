// What a news page does all day: text that arrives later, one paragraph a click.
const updates = [
  'Moscow still says that the Black Sea cease-fire and the sanctions belong together. Kyiv still says that they do not.',
  'In the G7, and in Beijing, officials are reading the same few lines. None of them has yet read the same thing.',
  'The Kremlin and the White House each describe the state of the talks. The descriptions differ.',
];

const more = document.getElementById('more');
more.addEventListener('click', () => {
  const paragraph = document.createElement('p');
  paragraph.className = 'update';
  paragraph.textContent = updates.shift();
  more.before(paragraph);
  if (updates.length === 0) more.disabled = true;
});
