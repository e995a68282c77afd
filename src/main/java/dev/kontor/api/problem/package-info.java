/**
 * What every failure means to a client. All of them, those of the server included, are answered as problem details;
 * none tells a client anything of the inside.
 */
@NullMarked
package dev.kontor.api.problem;

import org.jspecify.annotations.NullMarked;
