// What all pages do by themselves. Pages say by data attributes what they want; nothing here knows a page.
(() => {
  'use strict';
  const year = 31536000;
  const cookie = name => (document.cookie.split('; ').find(one => one.startsWith(name + '=')) || '').slice(name.length + 1);
  const remember = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax` + (location.protocol === 'https:' ? '; secure' : '');
  };
  const part = name => document.querySelector(`[data-part="${CSS.escape(name)}"]`);

  // where the user is, for the server to write times
  remember('kontor-zone', Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('/', ':'));

  // pages are shown before all scripts have run; what needs them can be pressed from now on
  document.addEventListener('DOMContentLoaded', () => document.documentElement.dataset.ready = 'true');

  // a position to wait for is only good once
  const here = new URL(location.href);
  if (here.searchParams.has('after')) {
    here.searchParams.delete('after');
    history.replaceState(null, '', here);
  }

  for (const box of document.querySelectorAll('[data-checked="true"]')) {
    box.checked = true;
  }
  for (const choice of document.querySelectorAll('[data-choice]')) {
    choice.value = choice.id === 'language' ? document.documentElement.lang : cookie(choice.dataset.choice);
    choice.addEventListener('change', () => {
      remember(choice.dataset.choice, choice.value);
      location.reload();
    });
  }

  const dependents = within => {
    for (const choice of within.querySelectorAll('[data-shows]')) {
      for (const field of choice.form.querySelectorAll('[data-for]')) {
        field.hidden = !field.dataset.for.split(' ').includes(choice.value);
      }
    }
  };
  dependents(document);
  document.addEventListener('change', event => {
    if (event.target.matches('[data-shows]')) {
      dependents(event.target.form.parentNode);
    }
  });

  const open = name => {
    part(name).classList.add('is-open');
    const field = part(name).querySelector('.editing input:not([type=hidden]), .editing select');
    field.focus();
    field.select?.();
  };
  const close = name => {
    if (part(name).querySelector('.conflict')) {
      location.reload();
      return;
    }
    part(name).classList.remove('is-open');
    part(name).querySelector('form').reset();
    part(name).querySelector('[data-edit]').focus();
  };

  document.addEventListener('click', event => {
    const on = attribute => event.target.closest(`[data-${attribute}]`);
    const edit = on('edit'), cancel = on('cancel'), press = on('press'), opens = on('opens'), closes = on('closes'), toggle = on('toggle');
    if (edit) {
      open(edit.dataset.edit);
    } else if (cancel) {
      close(cancel.dataset.cancel);
    } else if (press) {
      const [form, button] = press.dataset.press.split(':');
      document.getElementById(form + ':value').value = press.dataset.value;
      document.getElementById(form + ':' + button).click();
    } else if (opens) {
      document.getElementById(opens.dataset.opens).showModal();
    } else if (closes) {
      document.getElementById(closes.dataset.closes).close();
    } else if (toggle) {
      const shown = document.getElementById(toggle.dataset.toggle).classList.toggle('is-open');
      toggle.setAttribute('aria-expanded', shown);
    }
    // what a button presses elsewhere is no click of its user's there
    for (const menu of event.isTrusted ? document.querySelectorAll('[data-menu][open]') : []) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') {
      return;
    }
    const editing = event.target.closest('.editing');
    const menu = event.target.closest('[data-menu][open]');
    if (editing) {
      close(editing.closest('[data-part]').dataset.part);
    } else if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  const failed = id => document.body.dataset.failed + ' ' + (id ?? '');
  const complain = text => {
    const said = document.createElement('p');
    said.className = 'wrong';
    said.textContent = text;
    document.getElementById('notice').replaceChildren(said);
  };

  // lists: another filter, order or page changes the list alone, and the address
  let asked = 0;
  const swap = async (address, id) => {
    const region = document.getElementById(id);
    const turn = ++asked;
    region.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, {headers: {Accept: 'text/html'}});
      const page = await answer.text();
      if (turn !== asked) {
        // somebody typed on; an answer that took longer would show what was asked before
        return;
      }
      const fresh = new DOMParser().parseFromString(page, 'text/html');
      const found = fresh.getElementById(id);
      if (!answer.ok) {
        // what was typed may not be done yet: the list stays, and what stands against it is said
        complain(fresh.querySelector('[data-problem]')?.textContent ?? failed(answer.headers.get('X-Correlation-Id')));
        return;
      }
      document.querySelector('#notice .wrong')?.remove();
      if (!found) {
        location.assign(address);
        return;
      }
      const focused = region.contains(document.activeElement) ? document.activeElement.textContent.trim() : '';
      region.replaceChildren(...found.childNodes);
      history.pushState(null, '', address);
      // what forms send along of the address, so that what comes back is the same list
      for (const field of document.querySelectorAll('input[data-asked]')) {
        field.value = new URL(location.href).searchParams.get(field.name) ?? '';
      }
      // how many there are, and not the whole list, is told to who does not see it
      document.querySelector('.told').textContent = region.querySelector('.pager p, .nothing .what')?.textContent.trim() ?? '';
      if (focused) {
        const again = [...region.querySelectorAll('a')].find(link => link.textContent.trim() === focused);
        (again || region.querySelector('a'))?.focus();
      }
    } finally {
      if (turn === asked) {
        region.removeAttribute('aria-busy');
      }
    }
  };
  addEventListener('popstate', () => location.reload());
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-swap]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      swap(link.href, link.dataset.swap);
    }
  });
  const filter = form => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    const order = new URL(location.href).searchParams;
    for (const name of ['sort', 'direction', 'size']) {
      if (order.has(name)) {
        asked.set(name, order.get(name));
      }
    }
    swap(location.pathname + '?' + asked, form.dataset.swap);
  };
  for (const form of document.querySelectorAll('form[data-swap]')) {
    let waiting;
    form.addEventListener('submit', event => {
      event.preventDefault();
      clearTimeout(waiting);
      filter(form);
    });
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => filter(form), 250);
    });
  }

  // forms: what PrimeFaces sends has the session's proof, and what comes back keeps the reader's place
  if (window.jQuery) {
    // a button can be pressed again as soon as the answer is there; PrimeFaces would keep it from that for half a second
    PrimeFaces.ajax.minLoadAnimation = 0;
    const proof = document.querySelector('meta[name="kontor-proof"]')?.content;
    if (proof) {
      jQuery.ajaxPrefilter((options, original, request) => request.setRequestHeader('X-CSRF-Token', proof));
    }
    let last = null;
    jQuery(document).on('pfAjaxSend', () => {
      last = document.activeElement?.closest('[data-part]')?.dataset.part ?? null;
    });
    jQuery(document).on('pfAjaxComplete', () => {
      dependents(document);
      const done = document.querySelector('#notice [data-done]');
      const seen = document.querySelector('[data-seen]')?.dataset.seen;
      if (done) {
        document.querySelector('dialog[open]:has([data-closes-after])')?.close();
      }
      if (done && seen) {
        for (const field of document.querySelectorAll('input[name="seen"]')) {
          field.value = seen;
        }
        if (document.querySelector('dialog[open] [data-reload]')) {
          location.reload();
        }
        document.querySelector('dialog[open]:has([data-shuts])')?.close();
      }
      if (last && part(last) && document.activeElement === document.body) {
        const row = part(last);
        (row.classList.contains('is-open') ? row.querySelector('.editing input:not([type=hidden])') : row.querySelector('[data-edit]'))?.focus();
      }
    });
    jQuery(document).on('pfAjaxError', (event, request) => {
      complain(failed(request?.getResponseHeader?.('X-Correlation-Id')));
    });
  }
})();
