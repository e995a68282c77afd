/** Who may do what, over HTTP. */
@NullMarked
package dev.kontor.security;

import org.jspecify.annotations.NullMarked;
