package dev.kontor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

/** Who may know whom, and what a class may not be called. */
@AnalyzeClasses(
        packages = "dev.kontor",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {
    private static final String KERNEL = "dev.kontor.eventstore..";
    private static final String POSTGRES = "dev.kontor.eventstore.postgres..";
    private static final String CRM = "dev.kontor.crm..";

    @ArchTest
    static final ArchRule theKernelKnowsNothingElseOfKontor = noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.kontor..").and(not(resideInAPackage(KERNEL))));

    @ArchTest
    static final ArchRule theKernelKnowsNeitherRestNorFaces = noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule theKernelHasItsSqlInOnePackage = noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .and()
            .resideOutsideOfPackage(POSTGRES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..", "org.postgresql..");

    @ArchTest
    static final ArchRule thePostgresStoreIsReachedThroughTheKernelsInterfacesAlone = noClasses()
            .that()
            .resideOutsideOfPackage(POSTGRES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(POSTGRES);

    /**
     * The EntityManager that Payara injects has one place for who asks outside of transactions: a bean that several
     * threads use at once must not do so.
     */
    @ArchTest
    static final ArchRule whoAsksReadModelsIsInATransaction = classes()
            .that(resideInAPackage(CRM))
            .and()
            .areAnnotatedWith(ApplicationScoped.class)
            .and(haveA(EntityManager.class))
            .and(not(haveA(Transactions.class)))
            .and()
            .areNotAssignableTo(Projection.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    private static DescribedPredicate<JavaClass> haveA(Class<?> other) {
        return DescribedPredicate.describe(
                "have a " + other.getSimpleName(),
                one -> one.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(other)));
    }

    @ArchTest
    static final ArchRule theKernelsPublicFaceKnowsNoneOfItsParts = noClasses()
            .that()
            .resideInAPackage("dev.kontor.eventstore")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kontor.eventstore.*..");

    @ArchTest
    static final ArchRule aFeatureKnowsOfOthersOnlyEventsAndIds =
            classes().that().resideInAPackage(CRM).should(Features.knowOfOthersOnlyEventsAndIds());

    @ArchTest
    static final ArchRule sharedValuesKnowNoFeature = noClasses()
            .that()
            .resideInAPackage("dev.kontor.crm.shared..")
            .should()
            .dependOnClassesThat(resideInAPackage(CRM).and(not(resideInAPackage("dev.kontor.crm.shared.."))));

    @ArchTest
    static final ArchRule featuresDoNotKnowWhatShowsAndRunsThem = noClasses()
            .that()
            .resideInAPackage(CRM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kontor.web..", "dev.kontor.operations..", "dev.kontor.console..", "dev.kontor.api.*..");

    @ArchTest
    static final ArchRule theConsoleSpeaksHttpAlone = noClasses()
            .that()
            .resideInAPackage("dev.kontor.console..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.kontor..").and(not(resideInAPackage("dev.kontor.console.."))));

    @ArchTest
    static final ArchRule aDecisionIsPure =
            classes().that(Purity.ARE_DECISIONS).should(Purity.NEED_NOTHING_BUT_THEIR_ARGUMENTS);

    @ArchTest
    static final ArchRule aMethodThatDecidesIsPure = methods()
            .that()
            .haveName("decide")
            .and()
            .areDeclaredInClassesThat(resideInAnyPackage(CRM, "dev.kontor.process.."))
            .should(Purity.CALL_NOTHING_IMPURE);

    /**
     * Of the classes whose paths match an address, Jakarta REST takes the one with the longest path and looks no
     * further (Jakarta REST 3.1, 3.7.2). A class at {@code contacts/{id}} would hide what others have below it; one at
     * {@code customers/{id}/orders} hides nothing of others.
     */
    @ArchTest
    static final ArchRule noResourceEndsWithAParameter = noClasses()
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@Path that ends with a parameter",
                    annotation -> annotation.getRawType().isEquivalentTo(Path.class)
                            && annotation
                                    .getExplicitlyDeclaredProperty("value")
                                    .toString()
                                    .endsWith("}")));

    /**
     * Payara keeps a callback of an enterprise bean by its name and looks it up among the class's methods, whose order
     * is chance: of two of one name it calls the other one at one start in many.
     */
    @ArchTest
    static final ArchRule aCallbackIsTheOnlyMethodOfItsName =
            methods().that(Callbacks.ARE_CALLBACKS).should(Callbacks.BE_THE_ONLY_ONES_OF_THEIR_NAME);

    /** A final method cannot be proxied, which only the deployment would tell (Jakarta CDI 4.1, 3.10). */
    @ArchTest
    static final ArchRule whatIsProxiedHasNoFinalMethods = methods()
            .that()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "have a scope with proxies",
                    type -> type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(RequestScoped.class)))
            .should()
            .notBeFinal();

    /** Whoever works for all tenants is told in docs/tenants.md. */
    @ArchTest
    static final ArchRule fewWorkForAllTenants = noClasses()
            .that(not(simpleNameIn(
                    "Batches",
                    "Chaining",
                    "DeadLetterQueue",
                    "EventStatistics",
                    "JobControl",
                    "JobRun",
                    "JobRunner",
                    "OutdatedModels",
                    "PostgresChainPages",
                    "PostgresKeyRotation",
                    "PostgresLogArchive",
                    "PostgresLogPages",
                    "PostgresLogWatch",
                    "RetentionEnd",
                    "StoreStartup",
                    "Subscriptions",
                    "TailPump",
                    "TodoReminders")))
            .should()
            .callMethod(Transactions.class, "acrossTenants", Supplier.class);

    @ArchTest
    static final ArchRule operationsAreForOperators = classes()
            .that()
            .resideInAPackage("dev.kontor.operations..")
            .and()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(ForOperators.class);

    /** Who may call a page's bean is said with it; without, it would be for nobody, and with any other name for all. */
    @ArchTest
    static final ArchRule pagesSayWhoTheyAreFor = classes()
            .that()
            .areAnnotatedWith(PageBean.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    /** What pages call by its name is a page's bean, which asks for roles, or one of the few that show nothing of anybody. */
    @ArchTest
    static final ArchRule whatPagesCallAsksForRoles =
            classes().that().areAnnotatedWith(Named.class).should().resideInAPackage("dev.kontor.page");

    @ArchTest
    static final ArchRule whatShowsAPageIsItsBean =
            classes().that().areAnnotatedWith(Shows.class).should().beAnnotatedWith(PageBean.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.kontor.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*[.$](\\w*(Impl|Manager|Utils?|Helper|Base)|Base[A-Z]\\w*)");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            all(Packages.withClasses()).should(Packages.beAnnotatedWith(NullMarked.class));

    private static DescribedPredicate<JavaClass> simpleNameIn(String... names) {
        return DescribedPredicate.describe(
                "are one of " + List.of(names), type -> List.of(names).contains(type.getSimpleName()));
    }
}
