using System.Linq.Expressions;
using System.Reflection;

namespace Goldthread.Platform.Data;

/// <summary>
/// Finds part of a text whatever its capitals, alike on both databases: SQLite's LIKE does not tell capitals apart and
/// PostgreSQL's does, so both sides are put in capitals by the database.
/// </summary>
public static class TextQueries
{
    private static readonly MethodInfo ToUpper = typeof(string).GetMethod(nameof(string.ToUpper), [])!;
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

    /// <summary>Keeps the rows in which one of <paramref name="texts"/> holds <paramref name="words"/>; nothing typed keeps all.</summary>
    public static IQueryable<T> WithWords<T>(
        this IQueryable<T> rows,
        string? words,
        params IReadOnlyList<Expression<Func<T, string?>>> texts
    )
    {
        if (words?.Trim().ToUpperInvariant() is not { Length: > 0 } typed)
        {
            return rows;
        }

        var row = Expression.Parameter(typeof(T), "row");
        Expression<Func<string>> sought = () => typed;
        var any = texts
            .Select(text => new Replaced(text.Parameters[0], row).Visit(text.Body))
            .Select(text => (Expression)Expression.Call(Expression.Call(text, ToUpper), Contains, sought.Body))
            .Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, row));
    }

    private sealed class Replaced(ParameterExpression was, ParameterExpression becomes) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == was ? becomes : node;
    }
}
