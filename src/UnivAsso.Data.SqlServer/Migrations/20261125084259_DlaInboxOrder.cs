using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class DlaInboxOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_DeskId_ReceivedAt_Id",
                table: "DlaRequests",
                columns: new[] { "DeskId", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DlaRequests_OwnerId_ReceivedAt_Id",
                table: "DlaRequests",
                columns: new[] { "OwnerId", "ReceivedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DlaRequests_DeskId_ReceivedAt_Id",
                table: "DlaRequests");

            migrationBuilder.DropIndex(
                name: "IX_DlaRequests_OwnerId_ReceivedAt_Id",
                table: "DlaRequests");
        }
    }
}
