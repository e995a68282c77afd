// An order: the dialog that changes how many of an item are ordered.
(() => {
  'use strict';
  document.addEventListener('click', event => {
    const count = event.target.closest('[data-count]');
    if (count) {
      const dialog = document.getElementById('counting');
      document.getElementById('count:line').value = count.dataset.count;
      const field = document.getElementById('count:newQuantity');
      field.value = count.dataset.now;
      dialog.querySelector('[data-item]').textContent = count.dataset.what;
      dialog.showModal();
      field.select();
    }
  });
})();
