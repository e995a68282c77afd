/**
 * Kontor's own keys, in one PKCS #12 file that all nodes share. It is made at the first start. Operators look into it
 * and change it with the JDK's keytool.
 */
@NullMarked
package dev.kontor.security.keystore;

import org.jspecify.annotations.NullMarked;
