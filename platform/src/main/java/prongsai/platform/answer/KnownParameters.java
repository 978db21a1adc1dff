package prongsai.platform.answer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;

/**
 * Refuses a query parameter that the method does not declare (nor a bean of its parameters), since a filter misspelt must not answer with everything, and a
 * value that is not of the declared kind.
 */
class KnownParameters {
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        if (resource.getResourceMethod() == null || uri.getQueryParameters().isEmpty()) {
            return;
        }
        Map<String, Class<?>> declared = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        uri.getQueryParameters().forEach((name, values) -> check(declared, name, values));
    }

    private static void check(Map<String, Class<?>> declared, String name, List<String> values) {
        Class<?> kind = declared.get(name);
        if (kind == null) {
            throw CommonProblem.UNKNOWN_PARAMETER.because(
                    name, declared.isEmpty() ? "-" : String.join(", ", declared.keySet()));
        }
        String form = kind == Integer.class ? "-?[0-9]{1,9}" : kind == Boolean.class ? "true|false" : "[^\\x00]*";
        if (!values.stream().allMatch(value -> value.matches(form))) {
            throw Problem.invalid(name, "error.kind-of-value");
        }
    }

    private static Map<String, Class<?>> declared(Method method) {
        Map<String, Class<?>> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(names, field, field.getType());
                }
            }
        }
        return names;
    }

    private static void add(Map<String, Class<?>> names, AnnotatedElement element, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), type);
        }
    }
}
