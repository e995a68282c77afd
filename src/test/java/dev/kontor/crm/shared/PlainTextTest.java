package dev.kontor.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines can be stored and shown. */
class PlainTextTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private record Line(@PlainText(max = 5) String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Änne",
                " abcde ",
                "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00",
                "山田太郎",
                "a%_b"
            })
    void theseCan(String text) {
        assertThat(VALIDATOR.validate(new Line(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "abcdef", "a\u0000b", "a\nb", "a\u0085b", "a\u2028b", "\ud800", "a\udc00"})
    void theseCannot(String text) {
        assertThat(VALIDATOR.validate(new Line(text)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).contains("1 to 5 characters"));
    }
}
