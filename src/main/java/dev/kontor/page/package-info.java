/**
 * What all pages share, as {@code api} is what all REST resources share: who may open a page and call its bean, what it
 * was asked for, lists with their addresses, commands and what came of them, names, times and texts as people read them.
 *
 * <p>A page is an XHTML file and a bean of the feature that it shows, marked {@link dev.kontor.page.PageBean}. It asks
 * the same queries and sends the same commands as the feature's REST resources. The frame around pages is in
 * {@code dev.kontor.web}.
 */
@NullMarked
package dev.kontor.page;

import org.jspecify.annotations.NullMarked;
