package dev.kontor.crm.shared;

import dev.kontor.language.Localised;
import dev.kontor.language.Writing;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount of money. It always has as many decimals as its currency has, so that equal amounts are equal
 * values: 12.5 euros are 12.50. In JSON it is {@code {"amount": 12.50, "currency": "EUR"}}.
 *
 * @param amount may be negative; at most {@value #MOST_DIGITS} digits before the point
 * @param currency three upper-case letters (ISO 4217)
 */
@Schema(name = "Money")
public record Money(
        @Schema(example = "12.50") BigDecimal amount,
        @Schema(example = "EUR") String currency) implements Comparable<Money>, Localised {

    /** How many digits an amount may have before its point; more is a mistake, and would fill the memory. */
    public static final int MOST_DIGITS = 24;

    /**
     * @throws IllegalArgumentException if there is no such currency, or the amount is finer than the currency's
     *     smallest coin, or beyond all bounds
     */
    public Money {
        currency = currency.strip().toUpperCase(Locale.ROOT);
        int decimals = decimals(currency)
                .orElseThrow(() -> new IllegalArgumentException("Not a currency of ISO 4217 that has amounts."));
        if (!fits(amount, decimals)) {
            throw new IllegalArgumentException("An amount of money here has at most %d decimals and %d digits before."
                    .formatted(decimals, MOST_DIGITS));
        }
        amount = amount.setScale(decimals);
    }

    /** An amount in its usual notation, such as {@code of("12.50", "EUR")}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Nothing, in a currency. */
    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** How many decimals amounts of a currency have; empty if there is no such currency, or none with amounts. */
    static Optional<Integer> decimals(String currency) {
        try {
            int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            return decimals < 0 ? Optional.empty() : Optional.of(decimals);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an amount can be told exactly with so many decimals. Looks at its size before it touches its digits. */
    static boolean fits(BigDecimal amount, int decimals) {
        if (amount.signum() == 0) {
            return Math.abs((long) amount.scale()) <= MOST_DIGITS;
        }
        long digitsBefore = (long) amount.precision() - amount.scale();
        return digitsBefore <= MOST_DIGITS
                && amount.scale() <= MOST_DIGITS
                && amount.stripTrailingZeros().scale() <= decimals;
    }

    /**
     * The sum.
     *
     * @throws CurrencyMismatchException if the other is of another currency
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * The difference.
     *
     * @throws CurrencyMismatchException if the other is of another currency
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** So many times this. */
    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * Whether it is more than another.
     *
     * @throws CurrencyMismatchException if the other is of another currency
     */
    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /**
     * Smaller amounts first.
     *
     * @throws CurrencyMismatchException if the other is of another currency
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(this, other);
        }
        return other;
    }

    @Override
    public String in(Writing writing) {
        return writing.money(amount, currency);
    }

    /** For people who read logs: {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
