package dev.kontor.api.problem;

import dev.kontor.language.Language;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to say of a value that is not valid, in the client's language. Validation itself has said it already, but in
 * the language of the machine.
 *
 * @param texts the validator's texts
 * @param language the client's
 */
record ViolationWording(MessageInterpolator texts, Language language)
        implements Function<ConstraintViolation<?>, String> {

    @Override
    public String apply(ConstraintViolation<?> violation) {
        // the root for English, lest the machine's language be preferred to the files without a language
        var locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
        return texts.interpolate(violation.getMessageTemplate(), new Violated(violation), locale);
    }

    /** What a text may name. */
    private record Violated(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("This is no " + type.getName() + ".");
        }
    }
}
