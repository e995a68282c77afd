// A thing as it was: the slider goes from version to version, and the address goes with it.
(() => {
  'use strict';
  const at = id => document.getElementById(id);
  const versions = () => [...document.querySelectorAll('#past-versions a')];
  let waiting, asking;
  let moves = 0;

  const tell = () => {
    const all = versions();
    const said = all[at('past-slider').value].textContent;
    at('past-said').textContent = said;
    at('past-slider').setAttribute('aria-valuetext', said);
    all.forEach((version, index) => version.setAttribute('aria-current', index === Number(at('past-slider').value)));
    for (const button of document.querySelectorAll('[data-travel]')) {
      const to = Number(at('past-slider').value) + Number(button.dataset.travel);
      button.setAttribute('aria-disabled', to < 0 || to >= all.length);
    }
  };
  // what others ask for in the address stays
  const address = version => {
    const here = new URL(location.href);
    const there = new URL(version.href).searchParams.get('at');
    there ? here.searchParams.set('at', there) : here.searchParams.delete('at');
    return here;
  };
  const fetched = async (where, id) => {
    asking?.abort();
    asking = new AbortController();
    const answer = await fetch(where, {headers: {Accept: 'text/html'}, signal: asking.signal});
    return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
  };
  const show = async () => {
    const where = address(versions()[at('past-slider').value]);
    try {
      const fresh = await fetched(where, 'past-then');
      if (!fresh) {
        location.assign(where);
        return;
      }
      history.replaceState(null, '', where);
      at('past-then').replaceWith(fresh);
      document.querySelector('.told').textContent = fresh.dataset.told;
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        location.assign(where);
      }
    }
  };
  const go = (index, pause) => {
    moves++;
    at('past-slider').value = index;
    tell();
    clearTimeout(waiting);
    waiting = setTimeout(show, pause);
  };

  document.addEventListener('input', event => {
    if (event.target.id === 'past-slider') {
      go(event.target.value, 150);
    }
  });
  document.addEventListener('click', event => {
    const step = event.target.closest('[data-travel]');
    const link = event.target.closest('[data-travel-to]');
    if (step) {
      go(Number(at('past-slider').value) + Number(step.dataset.travel), 0);
    } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      go(link.dataset.travelTo, 0);
      at('past-slider').focus();
    }
  });
  // what was just changed on this page is a version more; who has gone back meanwhile stays where they are
  window.jQuery?.(document).on('pfAjaxComplete', async () => {
    if (document.querySelector('#notice [data-done]')) {
      const before = moves;
      const fresh = await fetched(location.href, 'past').catch(() => null);
      if (fresh) {
        const slider = at('past-slider');
        const focused = slider && document.activeElement === slider;
        at('past').replaceChildren(...fresh.childNodes);
        if (moves !== before) {
          go(slider.value, 0);
        }
        if (focused) {
          at('past-slider').focus();
        }
      }
    }
  });
  if (at('past-slider')) {
    tell();
    if (new URL(location.href).searchParams.has('at')) {
      at('past').scrollIntoView();
    }
  }
})();
