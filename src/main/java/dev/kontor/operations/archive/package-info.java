/** The partitions of the log over HTTP: seen, taken out and read back by operators. */
@NullMarked
package dev.kontor.operations.archive;

import org.jspecify.annotations.NullMarked;
