package dev.kontor.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.eventstore.command.Rule;
import dev.kontor.language.Language;
import dev.kontor.language.TextFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule says to people what is the matter, and no two rules have one code. */
class RuleTextsTest {

    private final List<Rule> rules = rules();

    @Test
    void everyRuleHasATextInEveryLanguage() {
        for (var language : Language.values()) {
            var texts = TextFiles.read("messages", language);

            assertThat(rules)
                    .isNotEmpty()
                    .allSatisfy(rule ->
                            assertThat(texts).as("the texts in %s", language).containsKey(rule.code()));
        }
    }

    @Test
    void everyRuleHasACodeOfItsOwn() {
        assertThat(rules).extracting(Rule::code).doesNotHaveDuplicates();
    }

    private static List<Rule> rules() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.kontor").stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .flatMap(RuleTextsTest::constants)
                        .toList();
    }

    private static Stream<Rule> constants(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants()).map(Rule.class::cast);
    }
}
