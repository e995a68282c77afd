package dev.kontor.crm.search;

import static dev.kontor.crm.search.SearchUnit.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactEvent.ContactUntagged;
import dev.kontor.crm.shared.PostalAddress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, and in which order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

    private SearchUnit unit;

    @BeforeAll
    void fill() {
        unit = new SearchUnit();
        var archived = contact("Ada Archived");
        var tagged = contact("Grace Hopper");
        var renamed = contact("Old Name");
        unit.take(
                "t",
                contact("Ada Lovelace"),
                contact("Adalbert Stifter"),
                contact("Bernd Ada"),
                contact("Jürgen Müller"),
                contact("Mueller Verlag"),
                contact("René Descartes"),
                contact("Weiß"),
                contact("100% O'Brien_x"),
                archived,
                new ContactArchived(archived.contactId(), archived.email()),
                tagged,
                new ContactTagged(tagged.contactId(), "compiler"),
                new ContactTagged(tagged.contactId(), "navy"),
                new ContactUntagged(tagged.contactId(), "navy"),
                renamed,
                new ContactRenamed(renamed.contactId(), "Younger Name"));
        var company = new CompanyId(UUID.randomUUID());
        unit.take(
                "t",
                new CompanyCreated(
                        company, "Adler GmbH", new PostalAddress("Gasse 1", "10117", "Berlin", "DE"), "Steel"),
                new CompanyRenamed(company, "Adler & Söhne GmbH"));
        unit.take("other", contact("Ada Secret"));
    }

    @AfterAll
    void end() {
        unit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lovel,Ada Lovelace",
        "LOVE ada,Ada Lovelace",
        "muller,Jürgen Müller",
        "MÜLL jür,Jürgen Müller",
        "rene desc,René Descartes",
        "weiss,Weiß",
        "WEIẞ,Weiß",
        "compi,Grace Hopper",
        "younger,Younger Name",
        "soehne,Adler & Söhne GmbH",
        "berlin 101,Adler & Söhne GmbH",
        "o'brien,100% O'Brien_x"
    })
    void theBeginningsOfWordsFindThings(String text, String title) {
        assertThat(unit.titles(text)).containsExactly(title);
    }

    @Test
    void bothWaysToWriteAnUmlautFindBoth() {
        assertThat(unit.titles("mueller")).containsExactlyInAnyOrder("Jürgen Müller", "Mueller Verlag");
        assertThat(unit.titles("müller")).containsExactlyInAnyOrder("Jürgen Müller", "Mueller Verlag");
    }

    /** Called so, then whole words, then beginnings; what is archived last. */
    @Test
    void theBestComesFirst() {
        assertThat(unit.titles("ada")).containsExactly("Ada Lovelace", "Bernd Ada", "Adalbert Stifter", "Ada Archived");
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "lovelace xyz", "ove", "secret"})
    void whatIsNotThereIsNotFound(String text) {
        assertThat(unit.find("t", text).items()).isEmpty();
    }

    /** At best what is written like it: a short word is like many. */
    @Test
    void aLabelThatIsGoneFindsItsThingNoMore() {
        assertThat(unit.titles("navy")).doesNotContain("Grace Hopper");
    }

    @ParameterizedTest
    @CsvSource({
        "lovelcae,Ada Lovelace",
        "lovlace,Ada Lovelace",
        "Descarets,René Descartes",
        "grce hoper,Grace Hopper",
        "stiffter,Adalbert Stifter"
    })
    void whatIsMisspeltFindsWhatIsWrittenLikeIt(String text, String title) {
        var found = unit.find("t", text);

        assertThat(found.items()).extracting(SearchHit::title).containsExactly(title);
        assertThat(found.similar()).isTrue();
        assertThat(found.items().getFirst().highlights().title()).contains("<mark>");
    }

    @Test
    void nothingOfAnotherTenantIsFound() {
        assertThat(unit.find("other", "ada").items())
                .extracting(SearchHit::title)
                .containsExactly("Ada Secret");
        assertThat(unit.find("other", "lovelcae").items()).isEmpty();
        assertThat(unit.find("none", "ada").items()).isEmpty();
    }

    @Test
    void onlyTheKindsThatAreWantedAreFoundAndNotMoreThanWanted() {
        assertThat(unit.find("t", "ad", 20, "company").items())
                .extracting(SearchHit::kind)
                .containsExactly("company");
        assertThat(unit.find("t", "ad", 2, "company", "contact").items()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "ada' | 'x",
                "ada:* | b",
                "!!!",
                "<->",
                "\\",
                "%",
                "_",
                "ada & !lovelace",
                "(((",
                "';drop table kontor.search_entry;--",
                "$1 :tenant ?",
                "\ud83d\ude00",
                "a\u0301\u0301\u0301",
                "\u202eada"
            })
    void whatMeansSomethingToSqlMeansNothingHere(String text) {
        unit.find("t", text);

        assertThat(unit.titles("lovel")).containsExactly("Ada Lovelace");
        assertThat(unit.titles("ada & !lovelace")).containsExactly("Ada Lovelace");
    }

    @Test
    void whatIsFoundIsMarked() {
        var hit = unit.find("t", "berl").items().getFirst();

        assertThat(hit.highlights().title()).isEqualTo("Adler &amp; Söhne GmbH");
        assertThat(hit.highlights().text()).isEqualTo("Gasse 1, 10117 <mark>Berlin</mark>, DE");
        assertThat(hit.subtitle()).isEqualTo("Steel");
    }

    @Test
    void theWholeAddressFindsWhoHasIt() {
        var bernd = contact("Bernd Ada");

        assertThat(unit.titles(bernd.email().value())).isEqualTo(List.of("Bernd Ada"));
    }
}
