// Lists of choices in filters: what the address chose is chosen, also where the list does not have it.
(() => {
  'use strict';
  for (const list of document.querySelectorAll('select[data-chosen]')) {
    const chosen = list.dataset.chosen;
    if (chosen && ![...list.options].some(option => option.value === chosen)) {
      list.add(new Option(list.dataset.named || chosen, chosen));
    }
    list.value = chosen;
  }
})();
