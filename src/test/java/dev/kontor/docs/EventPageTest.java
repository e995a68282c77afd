package dev.kontor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} says what the code says. With {@code -Dkontor.write-docs} it is written instead. */
class EventPageTest {

    private static final Path PAGE = Path.of("docs", "events.md");

    private final String page = new EventPage(new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.kontor"))
            .text();

    @Test
    void thePageOfEventsIsUpToDate() throws IOException {
        if (System.getProperty("kontor.write-docs") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/events.md; write it anew with: mvn test -Dtest=EventPageTest -Dkontor.write-docs")
                .isEqualTo(page);
    }

    @Test
    void itSaysWhatAnEventMeansWhoWritesItAndWhoReadsIt() {
        var section = page.substring(page.indexOf("### ContactEmailChanged"));

        assertThat(section.substring(0, section.indexOf("### ", 4)))
                .contains("A contact has another address, and the old one is free.")
                .contains("| oldEmail | EmailAddress | email | yes | |")
                .contains("Written by: `ChangeContactEmailHandler`")
                .contains("`EmailHolder`")
                .contains("`ContactProjection`");
        assertThat(page).contains("Every fact of every type is taken in by: `AuditProjection`.");
    }
}
