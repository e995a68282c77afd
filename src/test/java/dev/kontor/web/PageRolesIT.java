package dev.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.api.Api;
import dev.kontor.page.Shows;
import dev.kontor.security.Someone;
import dev.kontor.security.authorisation.Permission;
import dev.kontor.security.identity.Roles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, asked for by each role, by none, and by nobody: by the address that people use and by its file. */
class PageRolesIT {

    private static final List<Class<?>> PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.kontor").stream()
                    .filter(type -> type.isAnnotatedWith(Shows.class))
                    .<Class<?>>map(type -> type.reflect())
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();

    private static final Set<String> FIND_NOTHING = Set.of(
            "operations/subscription/subscription.xhtml",
            "operations/subscription/dead-letter.xhtml",
            "web/problem.xhtml");

    private static String file(Class<?> page) {
        return page.getAnnotation(Shows.class).value().substring(1);
    }

    private static List<String> addresses(Class<?> page) {
        var file = file(page);
        return List.of(file.replace(".xhtml", ""), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "sales", "auditor", "no role"})
    void aRoleSeesThePagesOfItsRoleAndNoOther(String role) {
        var someone = role.equals("no role") ? Someone.with() : Someone.with(role);
        var subject = Api.create("Somebody To See", Api.newEmail());
        var wrong = new ArrayList<String>();
        for (var page : PAGES) {
            var permission = Permission.of(page);
            boolean mine = permission.everybody()
                    || permission.roles().contains(role)
                    || permission.roles().contains(Roles.ANYBODY);
            for (var address : addresses(page)) {
                int status = Api.send(
                                "GET",
                                address + "?id=" + subject.json().getString("id") + "&after=" + subject.position(),
                                "",
                                "Authorization",
                                "Bearer " + someone.token(),
                                "Accept",
                                "text/html")
                        .status();
                boolean let = status == 200 || (status == 404 && findsNothing(page));
                if (mine ? !let : status != 403) {
                    wrong.add(role + " " + address + " " + status);
                }
            }
        }
        assertThat(PAGES).hasSizeGreaterThan(5);
        assertThat(wrong).isEmpty();
    }

    /** The subject is a contact: the page of another thing lets its roles in and finds none; that of failures tells of one. */
    private static boolean findsNothing(Class<?> page) {
        var file = file(page);
        return FIND_NOTHING.contains(file)
                || (file.matches("crm/(\\w+)/\\1\\.xhtml") && !file.equals("crm/contact/contact.xhtml"));
    }

    @Test
    void whoIsNotKnownSignsInFirst() {
        for (var page : PAGES) {
            if (Permission.of(page).everybody()) {
                continue;
            }
            for (var address : addresses(page)) {
                var reply = Api.send("GET", address + "?id=1", "", "Authorization", "none", "Accept", "text/html");
                assertThat(reply.status()).as(address).isEqualTo(302);
                assertThat(reply.header("Location")).contains("/web/sign-in?to=%2F");
            }
        }
    }

    @Test
    void aFileThatNoBeanShowsIsNoPage() {
        for (var file :
                List.of("crm/todo/my-todos.xhtml", "crm/activity/log.xhtml", "WEB-INF/web/frame.xhtml", "nothing")) {
            assertThat(Api.send("GET", file, "", "Accept", "text/html").status())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        var reply = Api.send("POST", "crm/contact/new-contact.xhtml", "a=b", "Origin", "https://evil.example");
        assertThat(reply.status()).isEqualTo(403);
    }
}
