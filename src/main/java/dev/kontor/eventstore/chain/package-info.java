/**
 * Tamper evidence: a hash chain over the facts of each tenant, in the order of the log. Each link is the SHA-256 of the
 * link before and of its fact's digest, so nothing before a link can be changed, removed or inserted without changing
 * that link; a head that was kept elsewhere thereby vouches for all that came before it.
 *
 * <p>This is linking as in S. Haber and W. S. Stornetta, <i>How to Time-Stamp a Digital Document</i> (Journal of
 * Cryptology 3, 1991), and ISO/IEC 18014-3, whose words are used here; a head that is kept by others is what RFC 9162
 * does with tree heads. The log is linked behind the watermark, after its commit, so that no writer waits for it or for
 * another: below the watermark the order is final.
 */
@NullMarked
package dev.kontor.eventstore.chain;

import org.jspecify.annotations.NullMarked;
