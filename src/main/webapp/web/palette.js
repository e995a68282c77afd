// The palette: Ctrl+K, a few letters, Enter. Pages come from the navigation, things from the search of the API.
(() => {
  'use strict';
  const palette = document.getElementById('palette');
  if (!palette) {
    return;
  }
  const field = palette.querySelector('input');
  const list = palette.querySelector('ul');
  const pages = palette.dataset.pages.split(' ');
  // an empty attribute is not written at all
  const context = palette.dataset.context ?? '';
  let chosen = 0;
  let asked = 0;

  const choose = index => {
    const options = [...list.querySelectorAll('[role=option]')];
    chosen = Math.max(0, Math.min(index, options.length - 1));
    options.forEach((option, at) => option.setAttribute('aria-selected', at === chosen));
    field.setAttribute('aria-activedescendant', options[chosen]?.id ?? '');
    options[chosen]?.scrollIntoView({block: 'nearest'});
  };
  const entry = (icon, title, detail, address) => {
    const item = document.createElement('li');
    item.setAttribute('role', 'option');
    const mark = document.createElement('span');
    mark.className = 'pi pi-' + icon;
    mark.setAttribute('aria-hidden', 'true');
    const name = document.createElement('span');
    name.textContent = title;
    const more = document.createElement('span');
    more.className = 'quiet';
    more.textContent = detail;
    item.append(mark, name, more);
    item.dataset.address = address;
    return item;
  };
  const show = (entries, otherwise = palette.dataset.nothing) => {
    entries.forEach((item, at) => item.id = 'palette-' + at);
    list.replaceChildren(...entries);
    if (entries.length === 0) {
      const nothing = document.createElement('li');
      nothing.setAttribute('role', 'option');
      nothing.setAttribute('aria-disabled', 'true');
      nothing.textContent = otherwise;
      list.append(nothing);
    }
    choose(0);
  };
  const ways = text => [...document.querySelectorAll('#navigation a')]
    .filter(link => link.textContent.trim().toLowerCase().includes(text.toLowerCase()))
    .map(link => entry('arrow-right', link.textContent.trim(), '', link.href));
  const icons = {contact: 'user', company: 'building', customer: 'id-card', opportunity: 'star', order: 'shopping-cart', todo: 'check-square', user: 'user', team: 'users', activity: 'comments'};
  const things = async text => {
    const answer = await fetch(context + '/api/search?limit=12&q=' + encodeURIComponent(text), {headers: {Accept: 'application/json'}});
    if (!answer.ok) {
      throw new Error(document.body.dataset.failed + ' ' + answer.headers.get('X-Correlation-Id'));
    }
    return (await answer.json()).items;
  };
  const look = async () => {
    const text = field.value.trim();
    const turn = ++asked;
    const known = ways(text);
    if (text === '') {
      show(known);
      return;
    }
    let found;
    try {
      found = await things(text);
    } catch (failure) {
      if (turn === asked) {
        show(known, failure.message);
      }
      return;
    }
    if (turn === asked) {
      show([...known, ...found.map(hit => entry(icons[hit.kind] ?? 'file', hit.title, hit.subtitle,
        pages.includes(hit.kind) ? `${context}/crm/${hit.kind}/${hit.kind}?id=${hit.id}` : `${context}/crm/search/search?q=${encodeURIComponent(hit.title)}`))]);
    }
  };
  const open = text => {
    field.value = text;
    palette.showModal();
    field.focus();
    look();
  };
  const go = () => {
    const option = list.querySelectorAll('[role=option]')[chosen];
    if (option?.dataset.address) {
      location.assign(option.dataset.address);
    }
  };
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 120);
  });
  field.addEventListener('keydown', event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      event.preventDefault();
      choose(chosen + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go();
    }
  });
  list.addEventListener('click', event => {
    const option = event.target.closest('[data-address]');
    if (option) {
      location.assign(option.dataset.address);
    }
  });
  palette.addEventListener('click', event => {
    if (event.target === palette) {
      palette.close();
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      open('');
    }
  });
  document.querySelector('[data-palette]')?.addEventListener('click', () => open(''));
})();
