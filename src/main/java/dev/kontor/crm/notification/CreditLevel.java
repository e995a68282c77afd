package dev.kontor.crm.notification;

import java.math.BigDecimal;

/** How much of a credit limit open orders use, from little to all. */
enum CreditLevel {
    /** Less than nine tenths. */
    FREE,

    /** Nine tenths, or more. */
    NEAR,

    /** All of it, or more: nothing can be ordered any more. */
    REACHED;

    private static final BigDecimal NEAR_FROM = new BigDecimal("0.9");

    /**
     * The level.
     *
     * @param open what open orders come to; who has ordered nothing is free, even under a limit of zero
     * @param limit what they may come to, in the same currency
     */
    static CreditLevel of(BigDecimal open, BigDecimal limit) {
        if (open.signum() <= 0) {
            return FREE;
        }
        if (open.compareTo(limit) >= 0) {
            return REACHED;
        }
        return open.compareTo(limit.multiply(NEAR_FROM)) >= 0 ? NEAR : FREE;
    }
}
