package dev.kontor.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.language.Language;
import dev.kontor.language.Writing;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money is exact, and of one currency. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, EUR, 12.50",
        "12.500, eur, 12.50",
        "1E+3, EUR, 1000.00",
        "0, EUR, 0.00",
        "0E-9, EUR, 0.00",
        "-0.01, EUR, -0.01",
        "12, JPY, 12",
        "1.2, KWD, 1.200",
        "999999999999999999999999.99, EUR, 999999999999999999999999.99"
    })
    void anAmountHasTheDecimalsOfItsCurrency(String given, String currency, String amount) {
        assertThat(Money.of(given, currency).amount().toPlainString()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, EUR",
        "0.5, JPY",
        "1, XXX",
        "1, XAU",
        "1, EURO",
        "1, ''",
        "1000000000000000000000000, EUR",
        "1E+999999999, EUR",
        "1E-999999999, EUR"
    })
    void whatIsNoAmountOfACurrencyIsRefused(String given, String currency) {
        assertThatThrownBy(() -> Money.of(given, currency)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsAreExact() {
        var tenCents = Money.of("0.10", "EUR");

        assertThat(tenCents.times(3).minus(Money.of("0.3", "EUR"))).isEqualTo(Money.zero("EUR"));
        assertThat(tenCents.plus(tenCents.negated())).isEqualTo(Money.zero("EUR"));
        assertThat(Money.of("10", "EUR").exceeds(Money.of("9.99", "EUR"))).isTrue();
        assertThat(Money.of("10", "EUR").exceeds(Money.of("10.00", "EUR"))).isFalse();
    }

    @Test
    void currenciesDoNotMix() {
        var euro = Money.of("1", "EUR");
        var yen = Money.of("1", "JPY");

        assertThatThrownBy(() -> euro.plus(yen)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euro.minus(yen)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euro.compareTo(yen))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining("1.00 EUR and 1 JPY");
    }

    @Test
    void inJsonItIsANumberWithAllItsDecimals() throws Exception {
        try (Jsonb json = JsonbBuilder.create()) {
            var text = json.toJson(Money.of("12.5", "EUR"));

            assertThat(text).isEqualTo("{\"amount\":12.50,\"currency\":\"EUR\"}");
            assertThat(json.fromJson(text, Money.class)).isEqualTo(Money.of("12.50", "EUR"));
            assertThat(json.fromJson("{\"amount\":1e3,\"currency\":\"EUR\"}", Money.class)
                            .amount())
                    .isEqualTo(new BigDecimal("1000.00"));
        }
    }

    @Test
    void itIsWrittenAsALanguageDoesWithAllDecimals() {
        assertThat(Money.of("1125", "EUR").in(new Writing(Language.GERMAN))).isEqualTo("1.125,00\u00a0€");
        assertThat(Money.of("1125", "EUR").in(new Writing(Language.ENGLISH))).isEqualTo("€1,125.00");
        assertThat(Money.of("1125", "JPY").in(new Writing(Language.ENGLISH))).isEqualTo("¥1,125");
    }
}
