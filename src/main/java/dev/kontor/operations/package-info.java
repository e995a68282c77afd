/**
 * What an operator sees of Kontor: health checks for those who restart it and route to it.
 */
@NullMarked
package dev.kontor.operations;

import org.jspecify.annotations.NullMarked;
