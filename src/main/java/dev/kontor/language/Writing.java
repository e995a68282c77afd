package dev.kontor.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;

/**
 * How a language writes dates and money.
 *
 * @param language which
 */
public record Writing(Language language) {

    /** A day, such as {@code 24.12.2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** A moment to the minute, in UTC and saying so. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /**
     * An amount of money with its currency, and with as many decimals as that has.
     *
     * @param currency its code of ISO 4217
     */
    public String money(BigDecimal amount, String currency) {
        var unit = Currency.getInstance(currency);
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(amount);
    }
}
