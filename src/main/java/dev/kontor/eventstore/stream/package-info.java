/**
 * Streams: the log, or a part of it, followed as it grows. A stream has a name: {@code all}, a category such as
 * {@code contacts}, or one thing such as {@code contact-42}.
 *
 * <p>Each node has one {@link dev.kontor.eventstore.stream.Tail} that follows the log below the watermark and hands
 * each fact to the open streams, so that many streams cost the database what one does. A
 * {@link dev.kontor.eventstore.stream.LiveStream} keeps a bounded number of facts for a reader who is slow; what does
 * not fit it reads again from the log at its own position, when the reader gets there.
 */
@NullMarked
package dev.kontor.eventstore.stream;

import org.jspecify.annotations.NullMarked;
