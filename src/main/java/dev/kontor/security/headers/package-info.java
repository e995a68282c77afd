/** What every answer tells browsers, so that less goes wrong there. */
@NullMarked
package dev.kontor.security.headers;

import org.jspecify.annotations.NullMarked;
