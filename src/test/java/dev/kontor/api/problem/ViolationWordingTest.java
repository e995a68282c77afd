package dev.kontor.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.shared.PlainText;
import dev.kontor.language.Language;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of values that are not valid, in the language of the client and not of the machine. */
class ViolationWordingTest {

    /** One with a text of Kontor, one with a text of the validator, one with a text of its own. */
    private record Body(
            @PlainText(max = 20) String name,
            @NotEmpty String email,
            @Size(max = 2, message = "zu lang: {max}") String code) {}

    private final ValidatorFactory validation = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private String said(String property, Language language) {
        var wording = new ViolationWording(validation.getMessageInterpolator(), language);
        return validation.getValidator().validate(new Body("a\0b", "", "abc")).stream()
                .filter(violation -> violation.getPropertyPath().toString().equals(property))
                .map(wording)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(MachineLanguage.class)
    @ResourceLock(Resources.LOCALE)
    void theClientsLanguageCounts(MachineLanguage machine) {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(machine.locale);
            assertThat(said("name", Language.ENGLISH)).startsWith("must have 1 to 20 characters");
            assertThat(said("name", Language.GERMAN)).startsWith("muss 1 bis 20 Zeichen haben");
            assertThat(said("email", Language.ENGLISH)).isEqualTo("must not be empty");
            assertThat(said("email", Language.GERMAN)).isEqualTo("darf nicht leer sein");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTextOfItsOwnIsSaidAsItIs() {
        assertThat(said("code", Language.GERMAN)).isEqualTo("zu lang: 2");
    }

    /** What the machine may speak. */
    enum MachineLanguage {
        ENGLISH(Locale.US),
        GERMAN(Locale.GERMANY),
        FRENCH(Locale.FRANCE);

        private final Locale locale;

        MachineLanguage(Locale locale) {
            this.locale = locale;
        }
    }
}
