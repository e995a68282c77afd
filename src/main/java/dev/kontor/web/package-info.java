/**
 * The frame around all pages: who may open which, what every request of a page begins with, failures in people's words,
 * signing in and out, looks and language, search, and the pages that show several features at once. A feature's own
 * pages and beans are with the feature, and know only {@code dev.kontor.page} of all this.
 */
@NullMarked
package dev.kontor.web;

import org.jspecify.annotations.NullMarked;
