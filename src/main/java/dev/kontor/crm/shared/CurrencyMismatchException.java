package dev.kontor.crm.shared;

/** Amounts of two currencies were added or compared: convert one of them first, at a rate that is itself a fact. */
public final class CurrencyMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param one the amount that was there
     * @param other the one that does not go with it
     */
    CurrencyMismatchException(Money one, Money other) {
        super("%s and %s are of two currencies and can neither be added nor compared.".formatted(one, other));
    }
}
