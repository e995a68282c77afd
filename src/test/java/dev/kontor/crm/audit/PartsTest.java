package dev.kontor.crm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.eventstore.EventType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of parts follows the facts. */
class PartsTest {

    @Test
    void eachIsAPropertyOfAFactThatThereIs() {
        assertThat(properties()).containsAll(Parts.all());
    }

    private static Set<String> properties() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.kontor.crm").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .flatMap(PartsTest::properties)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> properties(JavaClass type) {
        var name = type.getAnnotationOfType(EventType.class).name();
        return Stream.of(type.reflect().getRecordComponents()).map(component -> name + "." + component.getName());
    }
}
