/**
 * What happens in a firm over two years, told as facts that the features' commands would have left: colleagues come,
 * companies and contacts come to be known, customers order up to their limits, opportunities are won and lost, todos
 * are done or forgotten, and all of it is talked about.
 *
 * <p>{@link dev.kontor.sample.story.History} gives the facts one by one. It knows what the facts so far came to, so that
 * each is one that the rules of its feature allow; the tests put every one of them to the features' own handlers.
 */
@NullMarked
package dev.kontor.sample.story;

import org.jspecify.annotations.NullMarked;
