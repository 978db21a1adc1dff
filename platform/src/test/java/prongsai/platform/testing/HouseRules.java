package prongsai.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.reactive.mutiny.Mutiny;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.ProblemType;
import prongsai.platform.store.JsonColumn;

/** The house's rules of the structure. Each fails where nothing in the module is what it speaks of. */
public final class HouseRules {
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private static final List<String> FRAMEWORKS = List.of(
            "io.quarkus..", "io.smallrye..", "io.vertx..", "com.fasterxml..", "jakarta.ws.rs..", "org.hibernate..");
    private static final List<String> KAFKA = List.of("org.apache.kafka..", "io.smallrye.reactive.messaging.kafka..");

    /** All packages that some rule forbids to somebody. */
    public static final List<String> FORBIDDEN_PACKAGES =
            Stream.concat(FRAMEWORKS.stream(), KAFKA.stream()).toList();

    private final JavaClasses module;

    private HouseRules(JavaClasses module) {
        this.module = module;
    }

    /** The main classes of a module, by its root package. */
    public static HouseRules of(String rootPackage) {
        return new HouseRules(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage));
    }

    /** An aggregate knows the JDK, JPA's and Hibernate's annotations and the platform's values; no framework, no JSON, no HTTP. */
    public HouseRules aggregatesAreFreeOfFrameworks() {
        return check(noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS.toArray(String[]::new))
                        .and(not(resideInAPackage("org.hibernate.annotations")))));
    }

    /**
     * Every problem of the module says in Thai and in English what it is and what to do: title and detail.
     *
     * @param service whose bundle of texts it is ({@code messages/problems-<service>})
     */
    public HouseRules problemsHaveTheirWords(String service) {
        List<String> missing = new ArrayList<>();
        for (JavaClass type : module) {
            if (type.isAssignableTo(ProblemType.class) && type.reflect().isEnum()) {
                for (Object problem : type.reflect().getEnumConstants()) {
                    missing.addAll(wordsMissing(service, (ProblemType) problem));
                }
            }
        }
        assertEquals(List.of(), missing);
        return this;
    }

    private static List<String> wordsMissing(String service, ProblemType problem) {
        List<String> missing = new ArrayList<>();
        for (String language : List.of("th", "en")) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "messages.problems-" + service,
                    Locale.forLanguageTag(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String part : List.of(".title", ".detail")) {
                if (!texts.containsKey(problem.code() + part)) {
                    missing.add(problem.code() + part + " in " + language);
                }
            }
        }
        return missing;
    }

    /** Only platform.events speaks to Kafka. */
    public HouseRules onlyThePlatformSpeaksToKafka() {
        return check(noClasses()
                .that()
                .resideOutsideOfPackage("prongsai.platform.events..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(KAFKA.toArray(String[]::new))));
    }

    /** Every endpoint says who may call it. */
    public HouseRules everyEndpointHasARole() {
        return check(methods()
                .that(areEndpoints())
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .andShould()
                .bePublic());
    }

    /** Resources answer views, never aggregates. */
    public HouseRules endpointsAnswerViews() {
        return check(methods().that(areEndpoints()).should(new ArchCondition<>("not answer an aggregate") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean leaks = method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                events.add(new SimpleConditionEvent(method, !leaks, method.getFullName()));
            }
        }));
    }

    /** Every finder of these repositories takes a scope, so that it cannot be forgotten. */
    public HouseRules findersTakeAScope(String... except) {
        List<String> exceptions = List.of(except);
        return check(methods()
                .that(describe(
                        "are finders of repositories",
                        method -> method.getOwner()
                                        .isAssignableTo("io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase")
                                && !method.getOwner().isInterface()
                                && !method.getName().startsWith("lambda$")
                                && !method.getName().contains("$")
                                && method.getRawReturnType().getName().equals("io.smallrye.mutiny.Uni")
                                && !method.getModifiers()
                                        .contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
                                && !method.getModifiers()
                                        .contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE)
                                && !exceptions.contains(method.getOwner().getSimpleName() + "." + method.getName())))
                .should(new ArchCondition<>("take a Scope") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean scoped = method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Scope.class));
                        events.add(new SimpleConditionEvent(method, scoped, method.getFullName()));
                    }
                }));
    }

    /** Time, dependencies and dates come from outside: no clock of one's own, no field injection, no java.util.Date. */
    public HouseRules timeAndPartsAreHandedIn() {
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class)) {
            check(noClasses().should().callMethod(time, "now"));
        }
        check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date"));
        return check(fields().should().notBeAnnotatedWith(Inject.class));
    }

    /** Services know the platform and themselves, no other service. */
    public HouseRules knowsNoOtherService(String service) {
        List<String> others = Stream.of("assessment", "measures", "evidence", "reporting", "portal")
                .filter(other -> !other.equals(service))
                .map(other -> "prongsai." + other + "..")
                .toList();
        return check(noClasses().should().dependOnClassesThat(resideInAnyPackage(others.toArray(String[]::new))));
    }

    /** What is not for other packages is not public: resources are found by the framework, not by us. */
    public HouseRules resourcesArePackagePrivate() {
        return check(classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate());
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return describe(
                "are endpoints",
                method -> METHODS.stream().anyMatch(method::isAnnotatedWith)
                        && !method.getOwner().isInterface());
    }

    /** A JSON column's value is replaced, never changed where it is, and Hibernate is told so. */
    public HouseRules jsonColumnsAreReplaced() {
        return check(classes().that().areAssignableTo(JsonColumn.class).should().beAnnotatedWith(Immutable.class));
    }

    /**
     * A statement of our own is not told the class of its answers. Hibernate's cache of plans (7.2) would not know the statement again:
     * each call would add an entry, and look through all of the same statement before.
     */
    public HouseRules statementsLeaveTheClassOut() {
        return check(noClasses()
                .should()
                .callMethod(Mutiny.QueryProducer.class, "createNativeQuery", String.class, Class.class)
                .orShould()
                .callMethod(Mutiny.Session.class, "createNativeQuery", String.class, Class.class));
    }

    private HouseRules check(ArchRule rule) {
        rule.check(module);
        return this;
    }

    /** How many classes the rules look at; none would make them say nothing. */
    public long size() {
        return module.stream().map(JavaClass::getName).count();
    }
}
