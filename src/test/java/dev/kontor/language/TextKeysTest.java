package dev.kontor.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code says of requests that are not valid has a text in every language. */
class TextKeysTest {

    /** The key of a complaint, where it is written beside it: a property's name or a variable comes first. */
    private static final Pattern COMPLAINT =
            Pattern.compile("(?:new InvalidRequestException|Complaint\\.about)\\(\\s*[^,;]+?,\\s*\"([^\"]*)\"");

    /** A key in braces, as a template for a validator's own text. */
    private static final Pattern NAMED = Pattern.compile("\"(\\{[a-z]+(?:[.-][a-z]+)+})\"");

    private static final Pattern LITERAL = Pattern.compile("buildConstraintViolationWithTemplate\\(\\s*\"[^{]");

    @Test
    void everyComplaintHasAText() throws IOException {
        var english = TextFiles.read("messages", Language.ENGLISH);

        assertThat(complaints())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english)
                        .as("messages.properties, as code says \"%s\" of a request", key)
                        .containsKey(key));
    }

    @Test
    void everyConstraintNamesATextOfTheValidatorOrOfKontorInEachLanguage() {
        assertThat(constraintMessages()).isNotEmpty().allSatisfy(TextKeysTest::requireText);
    }

    /** What a validator says by itself, where a constraint has several things to say. */
    @Test
    void everyTextThatAValidatorNamesIsThereInEachLanguage() throws IOException {
        assertThat(sources().flatMap(source -> NAMED.matcher(source).results().map(found -> found.group(1))))
                .contains("{invalid.negative}")
                .allSatisfy(TextKeysTest::requireText);
        assertThat(sources()).noneMatch(source -> LITERAL.matcher(source).find());
    }

    /** Messages at each place at which the test would have to find one that is no key. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // only their annotations are looked at
    @Said("at the class")
    private record Literal(
            @NotNull(message = "at a component") String text, List<@NotNull(message = "in a list") String> texts) {
        void take(
                @NotNull(message = "at a parameter") String given,
                Map<String, @NotNull(message = "in a map") String> more) {}
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // only their annotations are looked at
    @Constraint(validatedBy = {})
    private @interface Saying {
        String message() default "by itself";
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // only their annotations are looked at
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Said {
        String value();

        String message() default "at the class";
    }

    @Test
    void messagesAreFoundWhereverAConstraintCanStand() {
        assertThat(ConstraintMessages.of(Literal.class))
                .contains("at the class", "at a component", "in a list", "at a parameter", "in a map");
        assertThat(ConstraintMessages.of(Saying.class)).containsExactly("by itself");
    }

    private static void requireText(String message) {
        assertThat(message).as("a constraint's message").matches("\\{.+}");
        var key = message.substring(1, message.length() - 1);
        for (var language : Language.values()) {
            assertThat(TextFiles.read("ValidationMessages", language).containsKey(key)
                            || validators(language).containsKey(key))
                    .as("ValidationMessages*.properties in %s has %s".formatted(language, key))
                    .isTrue();
        }
    }

    /** What the validator brings along; its files for a language do not fall back on others here. */
    private static ResourceBundle validators(Language language) {
        return ResourceBundle.getBundle(
                "org.hibernate.validator.ValidationMessages",
                language.files(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Stream<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextKeysTest::source).toList().stream();
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> complaints() throws IOException {
        return sources()
                .flatMap(source -> COMPLAINT.matcher(source).results().map(found -> found.group(1)))
                .toList();
    }

    private static List<String> constraintMessages() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.kontor").stream()
                        .flatMap(type -> ConstraintMessages.of(type.reflect()).stream())
                        .distinct()
                        .toList();
    }
}
