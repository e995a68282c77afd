/** The keys of personal data, for those who run Kontor. */
@NullMarked
package dev.kontor.operations.erasure;

import org.jspecify.annotations.NullMarked;
