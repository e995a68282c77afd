/** New passwords: one's own, and those that administrators give to others. */
@NullMarked
package dev.kontor.security.password;

import org.jspecify.annotations.NullMarked;
