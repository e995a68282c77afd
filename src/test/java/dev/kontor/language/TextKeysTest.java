package dev.kontor.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code says of requests that are not valid has a text in every language. */
class TextKeysTest {

    /** The key of a complaint, where it is written beside it: a property's name or a variable comes first. */
    private static final Pattern COMPLAINT =
            Pattern.compile("(?:new InvalidRequestException|Complaint\\.about)\\(\\s*[^,;]+?,\\s*\"([^\"]*)\"");

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
    void everyConstraintNamesATextOfTheValidatorOrOfKontor() {
        var own = TextFiles.read("ValidationMessages", Language.ENGLISH).keySet();
        var validators = ResourceBundle.getBundle("org.hibernate.validator.ValidationMessages");

        assertThat(constraintMessages()).isNotEmpty().allSatisfy(message -> {
            assertThat(message).as("a constraint's message").matches("\\{.+}");
            var key = message.substring(1, message.length() - 1);
            assertThat(own.contains(key) || validators.containsKey(key))
                    .as("ValidationMessages.properties has " + key)
                    .isTrue();
        });
    }

    private static List<String> complaints() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextKeysTest::complaintsIn)
                    .toList();
        }
    }

    private static Stream<String> complaintsIn(Path file) {
        try {
            return COMPLAINT.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> constraintMessages() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kontor");
        return classes.stream()
                .flatMap(TextKeysTest::annotations)
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(Constraint.class))
                .flatMap(annotation -> annotation.tryGetExplicitlyDeclaredProperty("message").stream())
                .map(Object::toString)
                .toList();
    }

    /** On fields (of records too) and parameters; and the message that a constraint of Kontor has by itself. */
    private static Stream<JavaAnnotation<?>> annotations(JavaClass type) {
        var fields = type.getFields().stream().flatMap(field -> field.getAnnotations().stream());
        var parameters = type.getCodeUnits().stream()
                .flatMap(unit -> unit.getParameters().stream())
                .flatMap(parameter -> parameter.getAnnotations().stream());
        return Stream.concat(fields, parameters);
    }
}
