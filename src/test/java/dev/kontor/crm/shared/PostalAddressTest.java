package dev.kontor.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** What a postal address is. */
class PostalAddressTest {

    private static final PostalAddress BERLIN = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    @Test
    void blanksAndTheCaseOfTheCountryDoNotCount() {
        assertThat(new PostalAddress(" Unter den Linden 1 ", " 10117", "Berlin\t", " de "))
                .isEqualTo(BERLIN);
    }

    @Test
    void aCountryWithoutPostalCodesHasNone() {
        assertThat(new PostalAddressBody("1 Queen's Road", null, "Hong Kong", "hk").toAddress())
                .isEqualTo(new PostalAddress("1 Queen's Road", "", "Hong Kong", "HK"));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalAddress(" ", "1", "Berlin", "DE"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalAddress("A", "1", "", "DE"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalAddress("A\nB", "1", "Berlin", "DE"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalAddress("A", "1".repeat(21), "Berlin", "DE"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalAddress("A", "1", "Berlin", "XX"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalAddress("A", "1", "Berlin", "DEU"));
    }

    @Test
    void whatAClientSendsIsToldByName() {
        var wrong = validator().validate(new PostalAddressBody("", "1".repeat(21), "Berlin", "Germany"));

        assertThat(wrong)
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("street", "postalCode", "country");
        assertThat(validator().validate(new PostalAddressBody("A 1", null, "Berlin", "de")))
                .isEmpty();
    }

    @Test
    void itIsAnObjectInJson() throws Exception {
        try (var json = JsonbBuilder.create()) {
            var text = json.toJson(BERLIN);
            assertThat(text).contains("\"postalCode\":\"10117\"", "\"country\":\"DE\"");
            assertThat(json.fromJson(text, PostalAddress.class)).isEqualTo(BERLIN);
        }
    }
}
