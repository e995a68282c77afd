/**
 * A tenant's log on its way to another installation: written as lines of JSON and a trailer that vouches for them, and
 * read back into a tenant that has nothing of its own yet.
 *
 * <p>An export is read page by page, each in a short transaction, up to the watermark at its beginning; an import is
 * stored batch by batch. Both may be cut off at any time and gone on with. docs/transfer.md tells what a transfer keeps
 * and what not.
 */
@NullMarked
package dev.kontor.eventstore.transfer;

import org.jspecify.annotations.NullMarked;
