package prongsai.platform.problem;

import java.util.List;

/** The one exception by which the product says that a request cannot be fulfilled; nothing has been changed when it is seen. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<FieldError> errors;

    Problem(ProblemType type, List<Object> arguments, List<FieldError> errors) {
        super(type.code() + (arguments.isEmpty() ? "" : " " + arguments), null, false, false);
        this.type = type;
        this.arguments = arguments;
        this.errors = errors;
    }

    /** Values of the input are wrong: 400, with each place and why. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(CommonProblem.INVALID_INPUT, List.of(), List.copyOf(errors));
    }

    /** One value of the input is wrong: 400. */
    public static Problem invalid(String pointer, String key, Object... arguments) {
        return invalid(List.of(new FieldError(pointer, key, List.of(arguments))));
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * One wrong value.
     *
     * @param pointer where it stands, as a JSON pointer ({@code /items/0}) or the name of a query parameter
     * @param key the key of the text that says why; an unknown key is the text itself
     */
    public record FieldError(String pointer, String key, List<Object> arguments) {}
}
