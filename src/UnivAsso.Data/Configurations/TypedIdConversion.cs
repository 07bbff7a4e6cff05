using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using UnivAsso.Domain.Common;

namespace UnivAsso.Data.Configurations;

/// <summary>Stores every typed id as its GUID.</summary>
internal static class TypedIdConversion
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        var ids = typeof(ITypedId<>).Assembly.GetTypes()
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)));
        foreach (var id in ids)
        {
            conventions.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }
    }
}

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Read(value))
    where TId : struct, ITypedId<TId>
{
    // A static abstract member cannot be called in an expression tree.
    private static TId Read(Guid value) => TId.From(value);
}

/// <summary>SQLite neither compares nor sorts moments with an offset: it stores the ticks of their UTC value.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
