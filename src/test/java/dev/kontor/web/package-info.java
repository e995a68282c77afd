/** The pages in a real browser, against the packaged application: an installed Chromium, driven by Playwright. */
@NullMarked
package dev.kontor.web;

import org.jspecify.annotations.NullMarked;
